package org.jumptojob.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * For a column with an id that may be empty: {@code @Convert(converter = OptionalIdConverter.class)}. EclipseLink 4.0.7
 * reads such a column with a converter of its own, which fails on an empty one.
 */
@Converter
public class OptionalIdConverter implements AttributeConverter<UUID, UUID> {

    @Override
    public UUID convertToDatabaseColumn(UUID id) {
        return id;
    }

    @Override
    public UUID convertToEntityAttribute(UUID id) {
        return id;
    }
}
