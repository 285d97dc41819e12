package jp.orikaeshi.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/** Gives the layout the places where {@link Kinsoku} lets a line end. Used by one rendering at a time. */
final class KinsokuBreaker implements FSTextBreaker {
    private String text = "";
    private int position;

    @Override
    public void setText(String newText) {
        text = newText;
        position = 0;
    }

    @Override
    public int next() {
        if (position >= text.length()) {
            return BreakIterator.DONE;
        }
        do {
            position++;
        } while (position < text.length() && !Kinsoku.mayBreakBefore(text, position));
        return position;
    }
}
