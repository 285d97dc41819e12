package jp.orikaeshi.app;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The compiled classes of the product, read once: that takes some seconds. */
public final class ProductClasses {
    // Whatever lies where this class lies is a test, whichever tool compiled it to which folder.
    private static final String TESTS = ProductClasses.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath();
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(location -> !location.contains(TESTS))
            .importPackages("jp.orikaeshi");

    private ProductClasses() {}

    public static JavaClasses all() {
        return ALL;
    }
}
