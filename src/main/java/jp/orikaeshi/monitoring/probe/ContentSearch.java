package jp.orikaeshi.monitoring.probe;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks for a text in a page whose encoding need not be told right: Japanese pages come in three. */
final class ContentSearch {
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"), Charset.forName("EUC-JP"));

    private ContentSearch() {}

    static boolean contains(byte[] page, int length, String wanted) {
        return ENCODINGS.stream()
                .filter(encoding -> encoding.newEncoder().canEncode(wanted))
                .anyMatch(encoding -> indexOf(page, length, wanted.getBytes(encoding)) >= 0);
    }

    private static int indexOf(byte[] page, int length, byte[] wanted) {
        for (int start = 0; start <= length - wanted.length; start++) {
            int i = 0;
            while (i < wanted.length && page[start + i] == wanted[i]) {
                i++;
            }
            if (i == wanted.length) {
                return start;
            }
        }
        return -1;
    }
}
