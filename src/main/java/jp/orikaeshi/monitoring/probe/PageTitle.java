package jp.orikaeshi.monitoring.probe;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page calls itself. Where an expected text is missing it tells what stands there instead: a provider's notice, a
 * database error, the mark of an intruder. Written by strangers: short, and without control characters.
 */
final class PageTitle {
    private static final int LONGEST = 100;
    private static final Pattern TITLE =
            Pattern.compile("<title[^>]{0,200}>(.{1,800}?)</title", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    // EUC-JP before windows-31j, which reads nearly anything.
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, Charset.forName("EUC-JP"), Charset.forName("windows-31j"));

    private PageTitle() {}

    /** The title; empty if there is none, or none that can be read. */
    static Optional<String> of(byte[] page, int length) {
        Matcher title = TITLE.matcher(new String(page, 0, length, StandardCharsets.ISO_8859_1));
        return title.find()
                ? decoded(title.group(1).getBytes(StandardCharsets.ISO_8859_1))
                        .map(PageTitle::printable)
                        .filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private static Optional<String> decoded(byte[] bytes) {
        return ENCODINGS.stream()
                .flatMap(encoding -> decoded(bytes, encoding).stream())
                .findFirst();
    }

    private static Optional<String> decoded(byte[] bytes, Charset encoding) {
        try {
            return Optional.of(
                    encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }

    private static String printable(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return clean.codePointCount(0, clean.length()) > LONGEST
                ? clean.substring(0, clean.offsetByCodePoints(0, LONGEST))
                : clean;
    }
}
