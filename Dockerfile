# The application's image. Built from the sources, so that one command is enough:
#   docker build --tag sdgmap .
# It needs a PostGIS database: SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD (see compose.yaml).

FROM node:24-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
ENV VAADIN_USAGE_STATS_ENABLED=false
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B --no-transfer-progress package -Dmaven.test.skip=true

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin sdgmap
COPY --from=build /build/target/sdg-mapping-tool.jar /opt/sdgmap/sdg-mapping-tool.jar
USER 10001
WORKDIR /tmp
EXPOSE 8080
ENV VAADIN_USAGE_STATS_ENABLED=false \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -Djava.awt.headless=true"
# bash itself asks: the image need not hold curl or wget.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-jar", "/opt/sdgmap/sdg-mapping-tool.jar"]
