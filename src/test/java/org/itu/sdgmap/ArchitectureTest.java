package org.itu.sdgmap;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules between packages that CONTRIBUTING.md and the decision records name. */
class ArchitectureTest {

    private static final String ROUTE = "com.vaadin.flow.router.Route";
    private static final String[] DATABASE = {
        "java.sql..",
        "javax.sql..",
        "jakarta.persistence..",
        "org.hibernate..",
        "org.postgresql..",
        "net.postgis..",
        "org.springframework.jdbc..",
        "org.springframework.data.."
    };

    private final JavaClasses sources = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.itu.sdgmap");

    @Test
    void modulesHaveNoCycleAndTouchNoForeignInternals() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void everyFeatureIsAModule() {
        assertThat(ApplicationModules.of(Application.class).stream()
                        .map(m -> m.getIdentifier().toString()))
                .contains(
                        "common",
                        "security",
                        "framework",
                        "geography",
                        "activity",
                        "stocktaking",
                        "analysis",
                        "export",
                        "importing",
                        "snapshot",
                        "workspace",
                        "api",
                        "ui");
    }

    @Test
    void vaadinIsUsedInUiPackagesOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(sources);
    }

    @Test
    void databasesAreUsedInInternalPackagesOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..internal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DATABASE)
                .check(sources);
    }

    @Test
    void geoToolsIsUsedInGeographyOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.itu.sdgmap.geography..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.geotools..", "org.opengis..")
                .check(sources);
    }

    @Test
    void uiPackagesTouchNoInternalOnes() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.itu.sdgmap..internal..").as("are internal to a module"))
                .check(sources);
    }

    @Test
    void routesEndInViewAndArePackagePrivate() {
        var routes = classes().that().areAnnotatedWith(ROUTE);
        routes.should().haveSimpleNameEndingWith("View").check(sources);
        routes.should().bePackagePrivate().check(sources);
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = sources.stream()
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> !p.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(p -> p.getName());
        assertThat(unmarked).isEmpty();
    }

    @Test
    void entitiesAndRepositoriesArePackagePrivate() {
        noClasses()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .or()
                .areAssignableTo("org.springframework.data.repository.Repository")
                .should()
                .haveModifier(PUBLIC)
                .check(sources);
    }
}
