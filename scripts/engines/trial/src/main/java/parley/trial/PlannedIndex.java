package parley.trial;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** An index that answers no query by itself: {@link AccessPlan} reads it and says which positions it needs. */
abstract class PlannedIndex extends Index<Object> {
    PlannedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("queries are planned by AccessPlan");
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
