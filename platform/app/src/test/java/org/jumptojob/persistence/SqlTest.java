package org.jumptojob.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SqlTest {

    @Test
    void aLongListIsAskedForInPiecesAndAnsweredInItsOrder() {
        List<Integer> keys = IntStream.range(0, 2500).boxed().toList();
        List<Integer> sizes = new ArrayList<>();
        List<Integer> found = Sql.inPieces(keys, piece -> {
            sizes.add(piece.size());
            return piece;
        });
        assertEquals(keys, found);
        assertEquals(List.of(1000, 1000, 500), sizes);
    }

    @Test
    void whereNothingIsAskedForNoStatementIsMade() {
        List<Integer> sizes = new ArrayList<>();
        Sql.inPieces(List.<Integer>of(), piece -> {
            sizes.add(piece.size());
            return piece;
        });
        assertEquals(List.of(), sizes);
    }
}
