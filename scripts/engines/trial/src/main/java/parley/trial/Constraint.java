package parley.trial;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a query demands of one field, as far as an ordered index can make use of it: one of some values,
 * or a range. Whatever else the query says is checked on the documents found.
 */
final class Constraint {
    private List<Object> values;
    private Object lower;
    private Object upper;

    /** The values of which the field must have one, or null if only a range is known. */
    List<Object> values() {
        return values;
    }

    Object lower() {
        return lower;
    }

    Object upper() {
        return upper;
    }

    boolean isRange() {
        return values == null && (lower != null || upper != null);
    }

    /** The usable constraints of a query by field name; a field that only has others is left out. */
    static Map<String, Constraint> of(Document query) {
        Map<String, Constraint> constraints = new HashMap<>();
        collect(query, constraints);
        constraints.values().removeIf(constraint -> constraint.values == null && !constraint.isRange());
        return constraints;
    }

    private static void collect(Document query, Map<String, Constraint> constraints) {
        for (Map.Entry<String, Object> entry : query.entrySet()) {
            if (entry.getKey().equals("$and") && entry.getValue() instanceof Collection) {
                for (Object part : (Collection<?>) entry.getValue()) {
                    if (part instanceof Document) {
                        collect((Document) part, constraints);
                    }
                }
            } else if (!entry.getKey().startsWith("$")) {
                constraints.computeIfAbsent(entry.getKey(), name -> new Constraint()).demand(entry.getValue());
            }
        }
    }

    private void demand(Object value) {
        if (BsonRegularExpression.isRegularExpression(value)) {
            return;
        }
        if (!(value instanceof Document) || !hasOperators((Document) value)) {
            oneOf(java.util.Collections.singletonList(value));
            return;
        }
        for (Map.Entry<String, Object> operator : ((Document) value).entrySet()) {
            Object operand = operator.getValue();
            switch (operator.getKey()) {
                case "$eq" -> oneOf(java.util.Collections.singletonList(operand));
                case "$in" -> {
                    if (operand instanceof Collection) {
                        oneOf(new ArrayList<>((Collection<?>) operand));
                    }
                }
                case "$gt", "$gte" -> lower = lower == null && isOrdered(operand) ? operand : lower;
                case "$lt", "$lte" -> upper = upper == null && isOrdered(operand) ? operand : upper;
                default -> {
                    // Checked on the documents found.
                }
            }
        }
    }

    /** Null also matches fields that are missing, and an array also matches as a whole: neither is for an index. */
    private void oneOf(List<Object> candidates) {
        if (values == null && candidates.stream().allMatch(Constraint::isPlain)) {
            values = candidates;
        }
    }

    private static boolean isPlain(Object value) {
        return !Missing.isNullOrMissing(value) && !(value instanceof Collection) && !BsonRegularExpression.isRegularExpression(value);
    }

    private static boolean isOrdered(Object value) {
        return isPlain(value) && !(value instanceof Document);
    }

    private static boolean hasOperators(Document value) {
        return value.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }
}
