package org.itu.sdgmap.activity.internal;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ActivityRepository extends JpaRepository<ActivityHead, Long> {

    Optional<ActivityHead> findBySlug(String slug);

    /** Nobody else changes them until the transaction ends; always in the same order, so that two writers cannot block. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT a FROM ActivityHead a WHERE a.slug IN :slugs ORDER BY a.id")
    List<ActivityHead> lock(Collection<String> slugs);
}
