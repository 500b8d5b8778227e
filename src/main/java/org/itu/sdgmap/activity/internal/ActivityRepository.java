package org.itu.sdgmap.activity.internal;

import org.springframework.data.jpa.repository.JpaRepository;

interface ActivityRepository extends JpaRepository<ActivityHead, Long> {}
