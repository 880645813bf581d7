package org.dixit.claim;

import java.util.List;
import org.dixit.recording.LocalizedTextInput;
import org.dixit.recording.RecordingInputs;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("RecordClaimInput")
@Description("A whole claim: what is absent is removed. One that is retracted stays so.")
public record RecordClaimInput(
        @Description(RecordingInputs.EXPECTED_VERSION) Integer expectedVersion,
        @NonNull @Description("What it is called: unique among claims.") String key,
        @Description(RecordingInputs.DOSSIER) String dossier,
        @Description("The key of the question that it answers; this or an event is needed.") String question,
        @Description("The key of the event that it is simply about.") String event,
        @NonNull @Description("The keys of those who made it, jointly; empty where nobody is said to.") List<@NonNull String> claimants,
        @NonNull @Description("Where they stand on it.") Stance stance,
        @Description("The number that it gives.") QuantityInput quantity,
        @NonNull @Description("What it says, in one language or more.") List<@NonNull LocalizedTextInput> statement,
        @NonNull @Description("When it was made: EDTF.") String claimed,
        @Description("The time that it speaks of: EDTF; absent where that is not said.") String asOf,
        @NonNull @Description("The documents that carry it, at least one.") List<@NonNull ReportInput> reports) {
}
