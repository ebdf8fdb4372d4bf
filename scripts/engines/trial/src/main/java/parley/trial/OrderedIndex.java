package parley.trial;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * An index, unique or not, on any fields, with array elements indexed one by one as MongoDB does. It is
 * held in memory and built anew when the store is opened: so the file holds documents only, and no crash
 * can leave an index that disagrees with them.
 *
 * <p>An entry's key is the values of the indexed fields followed by the document's position.
 */
final class OrderedIndex extends PlannedIndex {
    /** Sorts behind every value, so that a prefix followed by it ends a range. */
    static final Object AFTER_ALL = new Object();

    private final boolean unique;
    private final Document filter;
    private final ConcurrentSkipListMap<Object[], Object> entries;
    private volatile boolean multiKey;

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique, Document filter) {
        super(name, keys, sparse);
        this.unique = unique;
        this.filter = filter;
        this.entries = new ConcurrentSkipListMap<>(new EntryOrder(keys));
    }

    /** True if a document has several entries: then the order of the entries is not an order of the documents. */
    boolean isMultiKey() {
        return multiKey;
    }

    /** True if documents without any of the fields, or outside of a filter, have no entry. */
    boolean isIncomplete() {
        return isSparse() || filter != null;
    }

    /** A filter can only be relied on by a query that repeats all its conditions. */
    boolean covers(Document query) {
        return filter == null || filter.entrySet().stream().allMatch(entry -> entry.getValue().equals(query.get(entry.getKey())));
    }

    /** Positions of the entries from one key to another, both of any length, in the index's order or the other way round. */
    Collection<Object> range(Object[] from, Object[] to, boolean backwards) {
        if (entries.comparator().compare(from, to) > 0) {
            return List.of();
        }
        NavigableMap<Object[], Object> part = entries.subMap(from, true, to, true);
        return (backwards ? part.descendingMap() : part).values();
    }

    List<IndexKey> fields() {
        return getKeys();
    }

    @Override
    public Object getPosition(Document document) {
        // Positions are ids here; only IdIndex is asked for them in earnest.
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        checkFree(document, null, collection);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        checkFree(document, position, collection);
        List<Object[]> keys = keysOf(document);
        if (keys.size() > 1) {
            multiKey = true;
        }
        for (Object[] key : keys) {
            entries.put(withPosition(key, position), position);
        }
    }

    @Override
    public Object remove(Document document) {
        Object position = document.get("_id");
        for (Object[] key : keysOf(document)) {
            entries.remove(withPosition(key, position));
        }
        return position;
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        checkFree(newDocument, oldDocument.get("_id"), collection);
    }

    @Override
    public void updateInPlace(Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        remove(oldDocument);
        add(newDocument, position, collection);
    }

    private void checkFree(Document document, Object self, MongoCollection<Object> collection) {
        if (!unique) {
            return;
        }
        for (Object[] key : keysOf(document)) {
            for (Object other : range(key, withPosition(key, AFTER_ALL), false)) {
                if (self == null || ValueComparator.ascWithoutListHandling().compare(other, self) != 0) {
                    throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(key));
                }
            }
        }
    }

    /** The value combinations under which a document is found; none if the index leaves it out. */
    private List<Object[]> keysOf(Document document) {
        if (filter != null && !new DefaultQueryMatcher().matches(document, filter)) {
            return List.of();
        }
        List<IndexKey> fields = getKeys();
        List<Object[]> keys = new ArrayList<>();
        keys.add(new Object[fields.size()]);
        boolean anyValue = false;
        for (int i = 0; i < fields.size(); i++) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, fields.get(i).getKey());
            anyValue |= !(value instanceof Missing);
            keys = spread(keys, i, value);
        }
        return isSparse() && !anyValue ? List.of() : keys;
    }

    private static List<Object[]> spread(List<Object[]> keys, int field, Object value) {
        if (!(value instanceof Collection)) {
            keys.forEach(key -> key[field] = presentOrNull(value));
            return keys;
        }
        List<Object[]> result = new ArrayList<>();
        Collection<?> elements = ((Collection<?>) value).isEmpty() ? java.util.Collections.singletonList(null) : (Collection<?>) value;
        for (Object[] key : keys) {
            for (Object element : elements) {
                Object[] copy = key.clone();
                copy[field] = presentOrNull(element);
                result.add(copy);
            }
        }
        return result;
    }

    private static Object presentOrNull(Object value) {
        return value instanceof Missing ? null : value;
    }

    private static Object[] withPosition(Object[] key, Object position) {
        Object[] entry = java.util.Arrays.copyOf(key, key.length + 1);
        entry[key.length] = position;
        return entry;
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public void drop() {
        entries.clear();
    }

    /** Field by field, each in its own direction; a key that is the beginning of another goes before it. */
    private static final class EntryOrder implements Comparator<Object[]> {
        private final boolean[] descending;

        EntryOrder(List<IndexKey> keys) {
            descending = new boolean[keys.size()];
            for (int i = 0; i < descending.length; i++) {
                descending[i] = !keys.get(i).isAscending();
            }
        }

        @Override
        public int compare(Object[] a, Object[] b) {
            int common = Math.min(a.length, b.length);
            for (int i = 0; i < common; i++) {
                if (a[i] == AFTER_ALL || b[i] == AFTER_ALL) {
                    return a[i] == b[i] ? 0 : a[i] == AFTER_ALL ? 1 : -1;
                }
                int order = ValueComparator.ascWithoutListHandling().compare(a[i], b[i]);
                if (order != 0) {
                    return i < descending.length && descending[i] ? -order : order;
                }
            }
            return Integer.compare(a.length, b.length);
        }
    }
}
