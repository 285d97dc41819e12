package jp.orikaeshi.monitoring.probe;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The characters of a page, in whichever of Japan's encodings it is: what pages say of their own is often wrong. */
final class PageText {
    // The one of seven bits before all others, EUC-JP before windows-31j, which reads nearly anything.
    private static final List<Charset> ENCODINGS = List.of(
            Charset.forName("ISO-2022-JP"),
            StandardCharsets.UTF_8,
            Charset.forName("EUC-JP"),
            Charset.forName("windows-31j"));

    private PageText() {}

    static String of(byte[] page) {
        return ENCODINGS.stream()
                .flatMap(encoding -> decoded(page, encoding).stream())
                .findFirst()
                .orElseGet(() -> new String(page, StandardCharsets.UTF_8));
    }

    // A page that was cut off in the middle of a character is not another encoding's.
    private static Optional<String> decoded(byte[] page, Charset encoding) {
        CharsetDecoder decoder = encoding.newDecoder();
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(page.length * (double) decoder.maxCharsPerByte()));
        return decoder.decode(ByteBuffer.wrap(page), text, false).isUnderflow()
                ? Optional.of(text.flip().toString())
                : Optional.empty();
    }
}
