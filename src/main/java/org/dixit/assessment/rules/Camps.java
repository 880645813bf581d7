package org.dixit.assessment.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.dixit.actor.Parties;
import org.dixit.event.ParticipantRole;

/**
 * Who stands on which side of an event: INITIATOR, and HOST where there is an INITIATOR, against TARGET. A participant
 * counts as itself and as its party that day. The rules do not say which day; it is taken to be the one on which the
 * holder said its position, as that is when claimants count as their party too.
 */
final class Camps {

    private final List<Accounts.Participant> initiating;
    private final List<Accounts.Participant> targeted;
    private final Parties parties;

    Camps(Collection<Accounts.Participant> participants, Parties parties) {
        boolean initiated = participants.stream().anyMatch(participant -> participant.role() == ParticipantRole.INITIATOR);
        this.initiating = initiated ? in(participants, EnumSet.of(ParticipantRole.INITIATOR, ParticipantRole.HOST)) : List.of();
        this.targeted = in(participants, EnumSet.of(ParticipantRole.TARGET));
        this.parties = parties;
    }

    private static List<Accounts.Participant> in(Collection<Accounts.Participant> participants, Set<ParticipantRole> roles) {
        return participants.stream().filter(participant -> roles.contains(participant.role())).toList();
    }

    Camp of(String holder, LocalDate day) {
        boolean initiates = isAmong(initiating, holder, day);
        boolean isTarget = isAmong(targeted, holder, day);
        if (initiates == isTarget) {
            return Camp.NEITHER;
        }
        return initiates ? Camp.INITIATING : Camp.TARGETED;
    }

    private boolean isAmong(List<Accounts.Participant> participants, String holder, LocalDate day) {
        return participants.stream().anyMatch(participant ->
                participant.actor().equals(holder) || parties.partyOf(participant.actor(), day).equals(holder));
    }
}
