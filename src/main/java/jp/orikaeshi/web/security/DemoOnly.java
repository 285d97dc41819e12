package jp.orikaeshi.web.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** What exists in {@code demo} alone: in {@code serve} it is 404 to everybody, logged in or not. */
@NameBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface DemoOnly {}
