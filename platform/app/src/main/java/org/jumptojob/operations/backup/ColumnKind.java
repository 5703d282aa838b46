package org.jumptojob.operations.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/**
 * What a column holds, and how that is written in a backup: the same text whichever database it came from, in the
 * spelling that PostgreSQL's {@code COPY} reads.
 */
enum ColumnKind {
    /** A UUID in small letters. */
    ID {
        @Override
        String text(ResultSet row, int place) throws SQLException {
            UUID id = row.getObject(place, UUID.class);
            return id == null ? null : id.toString();
        }

        @Override
        void put(PreparedStatement insert, int place, String text) throws SQLException {
            insert.setObject(place, UUID.fromString(text));
        }
    },
    /** ISO 8601 in UTC, to the microsecond. */
    MOMENT {
        @Override
        String text(ResultSet row, int place) throws SQLException {
            OffsetDateTime time = row.getObject(place, OffsetDateTime.class);
            return time == null ? null : time.toInstant().toString();
        }

        @Override
        void put(PreparedStatement insert, int place, String text) throws SQLException {
            insert.setObject(place, OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC));
        }
    },
    /** {@code t} or {@code f}. */
    FLAG {
        @Override
        String text(ResultSet row, int place) throws SQLException {
            boolean flag = row.getBoolean(place);
            return row.wasNull() ? null : flag ? "t" : "f";
        }

        @Override
        void put(PreparedStatement insert, int place, String text) throws SQLException {
            insert.setBoolean(place, text.equals("t"));
        }
    },
    /** A whole number. */
    NUMBER {
        @Override
        String text(ResultSet row, int place) throws SQLException {
            long number = row.getLong(place);
            return row.wasNull() ? null : String.valueOf(number);
        }

        @Override
        void put(PreparedStatement insert, int place, String text) throws SQLException {
            insert.setLong(place, Long.parseLong(text));
        }
    },
    /** {@code \x} and hex digits. */
    BYTES {
        @Override
        String text(ResultSet row, int place) throws SQLException {
            byte[] bytes = row.getBytes(place);
            return bytes == null ? null : "\\x" + HexFormat.of().formatHex(bytes);
        }

        @Override
        void put(PreparedStatement insert, int place, String text) throws SQLException {
            insert.setBytes(place, HexFormat.of().parseHex(text, 2, text.length()));
        }
    },
    /** A text as it is. */
    TEXT {
        @Override
        String text(ResultSet row, int place) throws SQLException {
            return row.getString(place);
        }

        @Override
        void put(PreparedStatement insert, int place, String text) throws SQLException {
            insert.setString(place, text);
        }
    };

    /** The value in the given column of a row; {@code null} where there is none. */
    abstract String text(ResultSet row, int place) throws SQLException;

    abstract void put(PreparedStatement insert, int place, String text) throws SQLException;

    /** Gives a parameter its value. */
    void bind(PreparedStatement insert, int place, String text) throws SQLException {
        if (text == null) {
            insert.setNull(place, Types.NULL);
        } else {
            put(insert, place, text);
        }
    }

    /**
     * The kind of a column by the name that its database gives to its type.
     *
     * @throws IllegalArgumentException where backups do not know the type yet
     */
    static ColumnKind of(String typeName) {
        String type = typeName.toLowerCase(Locale.ROOT).replaceAll("\\(.*?\\)", "");
        return switch (type) {
            case "uuid" -> ID;
            case "timestamptz", "timestamp with time zone" -> MOMENT;
            case "bool", "boolean" -> FLAG;
            case "int2", "int4", "int8", "smallint", "integer", "bigint", "serial", "bigserial" -> NUMBER;
            case "bytea", "binary varying", "varbinary" -> BYTES;
            case "varchar", "character varying", "bpchar", "character", "char", "text" -> TEXT;
            default -> throw new IllegalArgumentException("A backup does not know columns of the type " + typeName);
        };
    }
}
