package jp.orikaeshi.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps and finds entities. Each method is part of the transaction that goes on, or else one of its own, see ADR 36. What a
 * method throws says nothing about the transaction of whoever asked; they decide.
 */
@Stereotype
@ApplicationScoped
@Transactional(dontRollbackOn = Exception.class)
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Repository {}
