package parley.trial;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * Answers a write only after it is in the store's file. Commands run under the shared side of a lock
 * and commits under the exclusive side: a commit therefore never sees half a command, and one commit
 * covers every writer that waits for it.
 */
final class DurableBackend extends AbstractMongoBackend {
    /** Commands that change nothing, so that they need no commit. All others are treated as writes. */
    private static final Set<String> READS = Set.of(
        "find", "count", "distinct", "aggregate", "getmore", "killcursors", "ismaster", "hello", "ping", "buildinfo",
        "listcollections", "listindexes", "listdatabases", "endsessions", "collstats", "dbstats", "serverstatus",
        "connectionstatus", "hostinfo", "getlog", "whatsmyuri");

    private final MVStore store;
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private volatile boolean stopping;

    DurableBackend(MVStore store) {
        super(Clock.systemUTC());
        this.store = store;
        version(new Wire13());
        store.getMapNames().stream()
            .filter(name -> name.startsWith(TrialDatabase.MAP_PREFIX))
            .map(name -> name.substring(TrialDatabase.MAP_PREFIX.length()).split("\\.")[0])
            .distinct()
            .toList()
            .forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new TrialDatabase(name, store, getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        Document answer;
        lock.readLock().lock();
        try {
            answer = stopping ? refusal() : super.handleMessage(message);
        } catch (MongoServerException expected) {
            throw expected;
        } catch (RuntimeException fault) {
            // The library logs whole commands; this says what went wrong without anybody's data.
            System.err.println(command + " failed: " + fault);
            throw fault;
        } finally {
            lock.readLock().unlock();
            if (!READS.contains(command.toLowerCase(Locale.ROOT)) || isWritingPipeline(message.getDocument())) {
                commitChanges();
            }
        }
        return answer;
    }

    private static boolean isWritingPipeline(Document command) {
        Object pipeline = command.get("pipeline");
        return pipeline instanceof List && ((List<?>) pipeline).stream()
            .anyMatch(stage -> stage instanceof Document && (((Document) stage).containsKey("$out") || ((Document) stage).containsKey("$merge")));
    }

    private void commitChanges() {
        lock.writeLock().lock();
        try {
            if (!stopping && store.hasUnsavedChanges()) {
                store.commit();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Runs store maintenance between commands. */
    void exclusively(Runnable work) {
        lock.writeLock().lock();
        try {
            if (!stopping) {
                work.run();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Waits for the commands under way and refuses further ones; what they wrote is committed. */
    void stopAccepting() {
        lock.writeLock().lock();
        try {
            store.commit();
            stopping = true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Code 91 (ShutdownInProgress) tells a driver to try again elsewhere or later. */
    private static Document refusal() {
        return new Document("ok", 0).append("errmsg", "the trial engine is stopping").append("code", 91).append("codeName", "ShutdownInProgress");
    }

    /** Wire version 13 is MongoDB 5.0; current drivers refuse a server that reports less than 9. */
    private static final class Wire13 implements MongoVersion {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(5, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 13;
        }
    }
}
