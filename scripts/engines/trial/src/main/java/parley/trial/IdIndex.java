package parley.trial;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.h2.mvstore.MVMap;

/** The index on {@code _id} is the collection's own map, which is ordered by it; nothing is kept twice. */
final class IdIndex extends PlannedIndex {
    private final MVMap<Object, Document> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<Object, Document> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    public Object getPosition(Document document) {
        Object id = document.get("_id");
        return documents.containsKey(id) ? id : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        Object id = document.get("_id");
        if (documents.containsKey(id)) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(id));
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        // The collection has put it already.
    }

    @Override
    public Object remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        // An _id never changes; the collection sees to that.
    }

    @Override
    public void updateInPlace(Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        // As above.
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void drop() {
        // Goes with the collection.
    }
}
