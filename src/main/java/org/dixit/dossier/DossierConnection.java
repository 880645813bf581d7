package org.dixit.dossier;

import org.dixit.graph.Connection;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of dossiers.")
public abstract class DossierConnection extends Connection<DossierEdge, Dossier> {
}
