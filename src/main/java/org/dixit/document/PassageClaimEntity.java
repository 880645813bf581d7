package org.dixit.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Of a claim, what names it where one of its passages is not right. */
@Entity
@Immutable
@Table(name = "claim")
class PassageClaimEntity {

    @Id
    Long id;

    String key;
}
