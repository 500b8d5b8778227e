package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.List;

/** Marks that stay together, with the upper left corner at 0, 0. */
record Block(double width, double height, List<Mark> marks) {

    Block {
        marks = List.copyOf(marks);
    }

    static Block empty() {
        return new Block(0, 0, List.of());
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /** Blocks below each other. */
    static Block column(List<Block> blocks, double gap) {
        var marks = new ArrayList<Mark>();
        double width = 0;
        double y = 0;
        for (var block : blocks) {
            if (block.isEmpty()) {
                continue;
            }
            y += y > 0 ? gap : 0;
            double top = y;
            block.marks().forEach(m -> marks.add(m.moved(0, top)));
            y += block.height();
            width = Math.max(width, block.width());
        }
        return new Block(width, y, marks);
    }

    /** Blocks beside each other, their upper edges level. */
    static Block row(List<Block> blocks, double gap) {
        var marks = new ArrayList<Mark>();
        double height = 0;
        double x = 0;
        for (var block : blocks) {
            if (block.isEmpty()) {
                continue;
            }
            x += x > 0 ? gap : 0;
            double left = x;
            block.marks().forEach(m -> marks.add(m.moved(left, 0)));
            x += block.width();
            height = Math.max(height, block.height());
        }
        return new Block(x, height, marks);
    }
}
