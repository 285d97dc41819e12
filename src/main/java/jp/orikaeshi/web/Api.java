package jp.orikaeshi.web;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** As the API speaks it, in contrast to how it is stored. */
@Qualifier
@Retention(RUNTIME)
@Target({FIELD, METHOD})
public @interface Api {}
