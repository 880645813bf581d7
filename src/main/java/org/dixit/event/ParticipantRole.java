package org.dixit.event;

/** The part that an actor takes in an event. */
public enum ParticipantRole {
    INITIATOR, TARGET, PARTICIPANT, HOST, SIGNATORY, VICTIM
}
