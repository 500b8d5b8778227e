package org.itu.sdgmap.activity.internal;

import org.springframework.data.jpa.repository.JpaRepository;

interface ActivityVersionRepository extends JpaRepository<ActivityVersion, ActivityVersion.Key> {}
