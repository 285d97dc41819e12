package jp.orikaeshi.customer;

import java.util.Locale;

/**
 * What a line says and does.
 *
 * @param brand under which name we answer and call back
 * @param flow id of the flow file that the line runs
 * @param locale the language that is spoken on it
 * @param greeting the first sentence
 */
public record LineProfile(String brand, String flow, Locale locale, String greeting) {}
