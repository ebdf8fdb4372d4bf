package parley.trial;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Starts the trial engine: {@code --port <n> --file <path>}. Prints {@code ready <port>} on standard
 * output once it accepts connections, serves the loopback interface only, and closes its file on SIGTERM.
 */
public final class TrialEngine {
    /** Threads that execute commands; writers waiting for the same commit share it, so more than cores is right. */
    private static final int COMMAND_THREADS = 16;
    private static final int PAGE_CACHE_MB = 96;
    /** Every commit writes whole pages, so they are small. */
    private static final int PAGE_BYTES = 8192;

    private TrialEngine() {
    }

    public static void main(String[] args) {
        Map<String, String> options = parse(args);
        int port = Integer.parseInt(options.getOrDefault("--port", "27017"));
        String file = options.get("--file");
        if (file == null) {
            System.err.println("usage: --port <n> --file <path>");
            System.exit(2);
        }
        // The library's order of arrays and nulls is not transitive; the older sort puts up with that.
        System.setProperty("java.util.Arrays.useLegacyMergeSort", "true");
        MVStore store = open(file);
        DurableBackend backend = new DurableBackend(store);
        MongoServer server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress("127.0.0.1", port), 1, COMMAND_THREADS);
        } catch (RuntimeException e) {
            System.err.println("cannot listen on 127.0.0.1:" + port + ": " + e.getMessage());
            System.exit(3);
        }
        Housekeeping.start(store, backend);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            backend.stopAccepting();
            store.close();
        }));
        System.out.println("ready " + server.getLocalAddress().getPort());
    }

    private static MVStore open(String file) {
        try {
            // Auto-commit is off: commits happen between commands only (see DurableBackend), so a
            // crash never finds a document on disk without its index entries.
            MVStore store = new MVStore.Builder()
                .fileName(file)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(PAGE_BYTES)
                .cacheSize(PAGE_CACHE_MB)
                .open();
            store.setVersionsToKeep(0);
            store.setRetentionTime(Housekeeping.RETENTION_MS);
            return store;
        } catch (MVStoreException e) {
            System.err.println("cannot open " + file + ": " + e.getMessage());
            System.exit(4);
            throw e;
        }
    }

    private static Map<String, String> parse(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        return options;
    }
}
