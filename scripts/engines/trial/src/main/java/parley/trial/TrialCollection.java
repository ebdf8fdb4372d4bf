package parley.trial;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;

/**
 * A collection whose queries go through indexes. Writers take turns; readers do not wait for them, because
 * a stored document is never changed: a writer works on a copy and puts that in its place.
 */
final class TrialCollection extends AbstractMongoCollection<Object> {
    /** Set while a pipeline begins that filters first, so that it need not read the whole collection. */
    private static final ThreadLocal<Document> NARROWED = new ThreadLocal<>();

    private final MVMap<Object, Document> documents;
    private final List<Index<Object>> plannable = new CopyOnWriteArrayList<>();

    TrialCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> documents, CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    /** Makes the next {@link #queryAll} of this thread answer only what the filter lets through. */
    static void narrowNextScan(Document filter) {
        NARROWED.set(filter);
    }

    @Override
    public Iterable<Document> queryAll() {
        Document filter = NARROWED.get();
        NARROWED.remove();
        return handleQuery(filter == null ? new Document() : filter);
    }

    @Override
    protected QueryResult queryDocuments(Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        Map<String, Constraint> constraints = Constraint.of(query);
        Constraint byId = constraints.get("_id");
        if (getIdField() != null && byId != null && byId.values() != null) {
            return answer(byIds(byId.values()), query, orderBy, skip, limit, batchSize, fields);
        }
        AccessPlan plan = AccessPlan.choose(plannable, query, constraints, orderBy);
        if (plan != null) {
            Stream<Document> found = StreamSupport.stream(plan.positions().spliterator(), false).map(documents::get).filter(Objects::nonNull);
            return answer(found, query, plan.isOrdered() ? null : orderBy, skip, limit, batchSize, fields);
        }
        return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    /** Reads the collection in the order of its ids, from and to where the query allows. */
    @Override
    protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        Constraint byId = Constraint.of(query).get("_id");
        boolean ranged = getIdField() != null && byId != null && byId.isRange();
        boolean natural = orderBy == null || orderBy.isEmpty();
        boolean idOrder = !natural && getIdField() != null && orderBy.keySet().iterator().next().equals("_id");
        boolean backwards = idOrder ? ((Number) orderBy.get("_id")).intValue() < 0 : isNaturalDescending(orderBy);
        Object lower = ranged ? byId.lower() : null;
        Object upper = ranged ? byId.upper() : null;
        Stream<Document> found = backwards ? scan(upper, lower, true) : scan(lower, upper, false);
        return answer(found, query, idOrder ? null : orderBy, skip, limit, batchSize, fields);
    }

    private Stream<Document> byIds(List<Object> ids) {
        TreeSet<Object> distinct = new TreeSet<>(ValueComparator.ascWithoutListHandling());
        distinct.addAll(ids);
        return distinct.stream().map(documents::get).filter(Objects::nonNull);
    }

    private Stream<Document> scan(Object from, Object to, boolean backwards) {
        var cursor = documents.cursor(from, to, backwards);
        Iterator<Document> values = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Document next() {
                cursor.next();
                return cursor.getValue();
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(values, Spliterator.ORDERED), false);
    }

    private QueryResult answer(Stream<Document> found, Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return matchDocumentsFromStream(found, query, orderBy, skip, limit, batchSize, fields);
    }

    /** Results are copies: an update changes what it found before it stores it. */
    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        return super.createQueryResult(matched.stream().map(Document::cloneDeeply).collect(Collectors.toCollection(ArrayList::new)), batchSize);
    }

    /** The inherited matcher remembers positions for the writer that uses it; readers must not disturb that. */
    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return new DefaultQueryMatcher().matches(document, query);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object key = getIdField() == null ? UUID.randomUUID() : Missing.ofNullable(document.get(getIdField()));
        documents.put(key, document.cloneDeeply());
        return key;
    }

    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        documents.put(position, newDocument.cloneDeeply());
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(position);
    }

    @Override
    protected Document getDocument(Object position) {
        return documents.get(position);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream().map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        // Nothing asks for it, and keeping it would cost a second map in every commit.
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
        plannable.clear();
        plannable.addAll(getIndexes());
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
        plannable.clear();
        plannable.addAll(getIndexes());
    }

    @Override
    public synchronized void addDocument(Document document) {
        super.addDocument(document);
    }

    @Override
    public synchronized void removeDocument(Document document) {
        super.removeDocument(document);
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        return super.findAndModify(query);
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return super.deleteDocuments(selector, limit, oplog);
    }

    @Override
    public synchronized Document updateDocuments(Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
    }

    @Override
    public synchronized void renameTo(MongoDatabase newDatabase, String newName) {
        super.renameTo(newDatabase, newName);
    }
}
