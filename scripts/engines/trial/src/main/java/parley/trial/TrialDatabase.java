package parley.trial;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** One database: a map of the store for each collection. */
final class TrialDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    static final String MAP_PREFIX = "collection.";
    private static final String INDEXES = "system.indexes";

    private final MVStore store;
    /** The description of the index that is just being made; the base class passes on only a part of it. */
    private volatile Document beingAdded;

    TrialDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        if (command.equalsIgnoreCase("aggregate")) {
            TrialCollection.narrowNextScan(firstMatch(query.get("pipeline")));
        }
        return super.handleCommand(channel, command, query, resolver, oplog);
    }

    private static Document firstMatch(Object pipeline) {
        if (pipeline instanceof List && !((List<?>) pipeline).isEmpty() && ((List<?>) pipeline).get(0) instanceof Document) {
            Object match = ((Document) ((List<?>) pipeline).get(0)).get("$match");
            return match instanceof Document ? (Document) match : null;
        }
        return null;
    }

    @Override
    protected synchronized void addIndex(Document description) {
        // An index on a new collection first makes the collection, and with it the index on _id.
        Document outer = beingAdded;
        beingAdded = description;
        try {
            super.addIndex(description);
        } finally {
            beingAdded = outer;
        }
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.get(0).getKey().equals("_id")) {
            return new IdIndex(index, keys, map(collection));
        }
        return new OrderedIndex(index, keys, sparse, true, filterOf(collection, index));
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(index, keys, sparse, false, filterOf(collection, index));
    }

    private Document filterOf(String collection, String index) {
        Document description = beingAdded;
        if (description == null) {
            Document wanted = new Document("ns", getFullCollectionNamespace(collection)).append("name", index);
            description = resolveCollection(INDEXES, true).handleQuery(wanted, 0, 1).iterator().next();
        }
        return (Document) description.get("partialFilterExpression");
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return new TrialCollection(this, name, options, map(name), cursorRegistry);
    }

    private MVMap<Object, Document> map(String collection) {
        MVMap.Builder<Object, Document> types = new MVMap.Builder<Object, Document>().keyType(new BsonType.OfId()).valueType(new BsonType.OfDocument());
        return store.openMap(MAP_PREFIX + getFullCollectionNamespace(collection), types);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.removeMap(map(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        String oldName = MAP_PREFIX + collection.getFullName();
        super.moveCollection(from, collection, newName);
        store.renameMap(store.openMap(oldName, new MVMap.Builder<Object, Document>().keyType(new BsonType.OfId()).valueType(new BsonType.OfDocument())),
            MAP_PREFIX + getFullCollectionNamespace(newName));
    }

    @Override
    protected long getStorageSize() {
        FileStore<?> file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
