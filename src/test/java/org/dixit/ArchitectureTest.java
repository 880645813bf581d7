package org.dixit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.eclipse.microprofile.graphql.Description;
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
            "value", "database", "line", "http", "security", "limit", "graph", "socket", "fetch", "feed", "history", "recording", "actor", "document",
            "event", "question", "claim",
            "assessment.rules", "assessment", "search", "dossier");

    /** Those that serve whoever runs or tries Dixit stand aside: they use nothing on the ladder, and nothing there uses them. */
    private static final List<String> ASIDE = List.of("embedded", "page", "explorer", "operation");

    @Test
    void everyPackageIsOnTheLadder() {
        var packages = new TreeSet<String>();
        DIXIT.forEach(type -> packages.add(type.getPackageName().replaceFirst("^org\\.dixit\\.?", "")));

        packages.removeAll(LADDER);
        packages.removeAll(ASIDE);

        assertEquals(Set.of(), packages);
    }

    @Test
    void nothingUsesWhatIsBelowIt() {
        for (int rung = 0; rung < LADDER.size(); rung++) {
            var below = new ArrayList<>(LADDER.subList(rung + 1, LADDER.size()));
            below.addAll(ASIDE);
            noClasses().that().resideInAPackage(named(LADDER.get(rung)))
                    .should().dependOnClassesThat().resideInAnyPackage(named(below))
                    .because(LADDER.get(rung) + " is above them")
                    .check(DIXIT);
        }
    }

    @Test
    void whatStandsAsideUsesNothingOfTheLadder() {
        noClasses().that().resideInAnyPackage(named(ASIDE))
                .should().dependOnClassesThat().resideInAnyPackage(named(LADDER))
                .check(DIXIT);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.dixit.(**)").should().beFreeOfCycles().check(DIXIT);
    }

    @Test
    void valuesAndRulesKnowNoFramework() {
        var plainOrDescribed = resideInAnyPackage("java..", "org.dixit..").or(equivalentTo(Description.class));
        classes().that().resideInAnyPackage(named(List.of("value", "assessment.rules")))
                .should().onlyDependOnClassesThat(plainOrDescribed)
                .because("they are functions and values, though enumerations may carry what the schema says of them")
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
                .that(equivalentTo(entity.reflect()))
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

    private static String[] named(List<String> rooms) {
        return rooms.stream().map(ArchitectureTest::named).toArray(String[]::new);
    }
}
