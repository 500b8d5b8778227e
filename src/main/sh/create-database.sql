-- The database of the application, its owner and its extensions; changes nothing that is there.
-- Run by a superuser: by ./sdgmap at each start, by compose.yaml's database at its first one.
-- Parameters, from the environment:
--   SDGMAP_DATABASE           name, sdgmap if not given
--   SDGMAP_DATABASE_USERNAME  owner, sdgmap if not given
--   SDGMAP_DATABASE_PASSWORD  the owner's password
--   SDGMAP_DATABASE_ROLE      attributes of the owner: nothing, or SUPERUSER for tests and benchmarks
--
-- Flyway runs as the owner. An ordinary role without DDL for the running application can be
-- added here later: the application then gets it by SPRING_DATASOURCE_USERNAME, and the owner
-- goes to SPRING_FLYWAY_USER. It must own or be allowed to make schemas in the database: the
-- state of an earlier day is rebuilt in one of its own.

\set database sdgmap
\set owner sdgmap
\set attributes ''
\getenv database SDGMAP_DATABASE
\getenv owner SDGMAP_DATABASE_USERNAME
\getenv password SDGMAP_DATABASE_PASSWORD
\getenv attributes SDGMAP_DATABASE_ROLE

SET client_min_messages = warning;

SELECT format('CREATE ROLE %I', :'owner')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'owner')
\gexec
ALTER ROLE :"owner" LOGIN :attributes PASSWORD :'password';

SELECT format('CREATE DATABASE %I OWNER %I', :'database', :'owner')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database')
\gexec

\connect :"database"
SET client_min_messages = warning;

CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- After an upgrade of PostGIS on the machine.
SELECT 'ALTER EXTENSION postgis UPDATE'
FROM pg_available_extensions
WHERE name = 'postgis' AND installed_version <> default_version
\gexec
