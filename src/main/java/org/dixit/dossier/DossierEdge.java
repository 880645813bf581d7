package org.dixit.dossier;

import org.dixit.graph.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A dossier in a list.")
public abstract class DossierEdge extends Edge<Dossier> {
}
