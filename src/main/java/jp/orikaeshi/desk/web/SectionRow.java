package jp.orikaeshi.desk.web;

import java.util.List;

/**
 * An entry of a section in the list of all.
 *
 * @param name what people call it; empty where there is only one
 * @param key what nobody else goes by; empty where that is its name
 * @param change where it is changed
 * @param facts all else that is set up of it
 * @param namedBy who else of the set-up names it
 */
public record SectionRow(String name, String key, String change, List<Shown> facts, List<String> namedBy) {}
