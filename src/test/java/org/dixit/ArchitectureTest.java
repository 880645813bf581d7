package org.dixit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.junit.jupiter.api.Test;

/** The packages are rooms on a ladder: each may use those above it, and none below. */
class ArchitectureTest {

    private static final JavaClasses DIXIT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dixit");

    /** From what everyone may use to what nobody may. */
    private static final List<String> LADDER = List.of(
            "value", "line", "http", "graph", "fetch", "security", "actor", "document", "event", "question", "claim",
            "assessment.rules", "assessment", "search", "dossier");

    /** Stands aside: uses nothing of Dixit, and nothing uses it. */
    private static final String ASIDE = "embedded";

    @Test
    void everyPackageIsOnTheLadder() {
        var packages = new TreeSet<String>();
        DIXIT.forEach(type -> packages.add(type.getPackageName().replaceFirst("^org\\.dixit\\.?", "")));
        packages.remove(ASIDE);

        packages.removeAll(LADDER);

        assertEquals(Set.of(), packages);
    }

    @Test
    void nothingUsesWhatIsBelowIt() {
        for (int rung = 0; rung < LADDER.size(); rung++) {
            var below = new ArrayList<>(LADDER.subList(rung + 1, LADDER.size()));
            below.add(ASIDE);
            noClasses().that().resideInAPackage(named(LADDER.get(rung)))
                    .should().dependOnClassesThat().resideInAnyPackage(below.stream().map(ArchitectureTest::named).toArray(String[]::new))
                    .because(LADDER.get(rung) + " is above them")
                    .check(DIXIT);
        }
    }

    @Test
    void theEmbeddedDatabaseKnowsNothingOfDixit() {
        noClasses().that().resideInAPackage(named(ASIDE))
                .should().dependOnClassesThat().resideInAnyPackage(LADDER.stream().map(ArchitectureTest::named).toArray(String[]::new))
                .allowEmptyShould(true)
                .check(DIXIT);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.dixit.(**)").should().beFreeOfCycles().check(DIXIT);
    }

    @Test
    void rulesAndValuesKnowNoFramework() {
        classes().that().resideInAnyPackage(named("value"), named("assessment.rules"))
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.dixit..")
                .check(DIXIT);
    }

    @Test
    void queriesAndMutationsAreDeclaredInApis() {
        methods().that().areAnnotatedWith(Query.class).or().areAnnotatedWith(Mutation.class)
                .should().beDeclaredInClassesThat().haveSimpleNameEndingWith("Api")
                .check(DIXIT);
    }

    @Test
    void panacheStaysInRepositories() {
        noClasses().that().haveSimpleNameNotEndingWith("Repository")
                .should().dependOnClassesThat().resideInAPackage("io.quarkus.hibernate.reactive.panache..")
                .check(DIXIT);
    }

    @Test
    void entitiesStayInTheirPackage() {
        DIXIT.stream().filter(type -> type.getSimpleName().endsWith("Entity")).forEach(entity -> classes()
                .that(DescribedPredicate.equalTo(entity).as(entity.getName()).forSubtype())
                .should().onlyHaveDependentClassesThat().resideInAPackage(entity.getPackageName())
                .check(DIXIT));
    }

    @Test
    void everyPackageSaysWhatLivesThere() throws IOException {
        var silent = new TreeSet<String>();
        for (var room : new TreeSet<>(DIXIT.stream().map(JavaClass::getPackageName).toList())) {
            var info = Path.of("src/main/java", room.replace('.', '/'), "package-info.java");
            if (!Files.exists(info) || !Files.readString(info).startsWith("/**")) {
                silent.add(room);
            }
        }
        assertEquals(Set.of(), silent);
    }

    private static String named(String room) {
        return "org.dixit." + room;
    }
}
