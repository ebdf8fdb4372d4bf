package parley.trial;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * How to find the candidates for a query through one index: the entries to read, and whether they come in
 * the order that is asked for. The candidates still have to be checked against the query.
 */
final class AccessPlan {
    private final OrderedIndex index;
    private final List<Object[]> prefixes;
    private final Constraint range;
    private final boolean backwards;
    private final boolean ordered;
    private final int worth;

    private AccessPlan(OrderedIndex index, List<Object[]> prefixes, Constraint range, boolean backwards, boolean ordered, int worth) {
        this.index = index;
        this.prefixes = prefixes;
        this.range = range;
        this.backwards = backwards;
        this.ordered = ordered;
        this.worth = worth;
    }

    /** The best index for a query, or null if none helps. */
    static AccessPlan choose(List<Index<Object>> indexes, Document query, Map<String, Constraint> constraints, Document orderBy) {
        AccessPlan best = null;
        for (Index<Object> index : indexes) {
            if (index instanceof OrderedIndex && ((OrderedIndex) index).covers(query)) {
                AccessPlan plan = of((OrderedIndex) index, constraints, orderBy);
                if (plan.worth > 0 && (best == null || plan.worth > best.worth)) {
                    best = plan;
                }
            }
        }
        return best;
    }

    /** True if the positions come in the order asked for, so that a limit may stop the reading early. */
    boolean isOrdered() {
        return ordered;
    }

    /** Positions of the candidates, each once. */
    Iterable<Object> positions() {
        if (prefixes.size() == 1 && !index.isMultiKey()) {
            return read(prefixes.get(0));
        }
        LinkedHashSet<Object> positions = new LinkedHashSet<>();
        for (Object[] prefix : prefixes) {
            positions.addAll(read(prefix));
        }
        return positions;
    }

    private static AccessPlan of(OrderedIndex index, Map<String, Constraint> constraints, Document orderBy) {
        List<IndexKey> fields = index.fields();
        List<Object[]> prefixes = List.of(new Object[][] {{}});
        int equal = 0;
        while (equal < fields.size()) {
            Constraint constraint = constraints.get(fields.get(equal).getKey());
            // Several values for several fields would multiply; the first list is enough to narrow the search.
            if (constraint == null || constraint.values() == null || (prefixes.size() > 1 && constraint.values().size() > 1)) {
                break;
            }
            prefixes = extend(prefixes, constraint.values());
            equal++;
        }
        Constraint range = equal < fields.size() ? constraints.get(fields.get(equal).getKey()) : null;
        if (range != null && !range.isRange()) {
            range = null;
        }
        boolean oneRun = prefixes.size() == 1 && !index.isMultiKey() && !(index.isIncomplete() && equal == 0 && range == null);
        int direction = oneRun ? direction(fields, equal, orderBy) : 0;
        int worth = equal * 10 + (range == null ? 0 : 5) + (direction == 0 ? 0 : 3) + (equal == fields.size() && index.isUnique() ? 100 : 0);
        return new AccessPlan(index, prefixes, range, direction < 0, direction != 0, worth);
    }

    /** 1 if the index's order is the one asked for, -1 if the reverse is, 0 if neither. Fields with one value do not matter. */
    private static int direction(List<IndexKey> fields, int equal, Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) {
            return 0;
        }
        int direction = 0;
        int at = equal;
        for (Map.Entry<String, Object> wanted : orderBy.entrySet()) {
            if (isAmong(fields.subList(0, equal), wanted.getKey())) {
                continue;
            }
            if (at == fields.size() || !fields.get(at).getKey().equals(wanted.getKey()) || !(wanted.getValue() instanceof Number)) {
                return 0;
            }
            boolean same = fields.get(at).isAscending() == ((Number) wanted.getValue()).intValue() > 0;
            int here = same ? 1 : -1;
            if (direction != 0 && direction != here) {
                return 0;
            }
            direction = here;
            at++;
        }
        return direction == 0 ? 1 : direction;
    }

    private static boolean isAmong(List<IndexKey> fields, String name) {
        return fields.stream().anyMatch(field -> field.getKey().equals(name));
    }

    private java.util.Collection<Object> read(Object[] prefix) {
        Object[] from = prefix;
        Object[] to = append(prefix, OrderedIndex.AFTER_ALL);
        if (range != null) {
            boolean ascending = index.fields().get(prefix.length).isAscending();
            // An element of an array may satisfy one bound and another element the other: then only one bound is safe.
            Object upper = index.isMultiKey() && range.lower() != null ? null : range.upper();
            Object first = ascending ? range.lower() : upper;
            Object last = ascending ? upper : range.lower();
            from = first == null ? prefix : append(prefix, first);
            to = last == null ? to : append(append(prefix, last), OrderedIndex.AFTER_ALL);
        }
        return index.range(from, to, backwards);
    }

    private static List<Object[]> extend(List<Object[]> prefixes, List<Object> values) {
        List<Object[]> result = new ArrayList<>();
        for (Object[] prefix : prefixes) {
            for (Object value : values) {
                result.add(append(prefix, value));
            }
        }
        return result;
    }

    private static Object[] append(Object[] prefix, Object value) {
        Object[] longer = Arrays.copyOf(prefix, prefix.length + 1);
        longer[prefix.length] = value;
        return longer;
    }
}
