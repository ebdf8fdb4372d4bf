package parley.trial;

import org.h2.mvstore.MVStore;

/**
 * Keeps the store's file small. Every commit appends a chunk, and an old chunk's room is used again when
 * nothing in it is current any more; chunks in which little is current are written anew to free theirs.
 */
final class Housekeeping implements Runnable {
    /** A replaced chunk stays this long, so that a power failure finds an older state whose chunks are all there. */
    static final int RETENTION_MS = 4_000;
    private static final int INTERVAL_MS = 1_000;
    private static final int WANTED_FILL_PERCENT = 60;
    private static final int BYTES_A_TURN = 4 * 1024 * 1024;

    private final MVStore store;
    private final DurableBackend backend;
    private long syncedVersion;

    private Housekeeping(MVStore store, DurableBackend backend) {
        this.store = store;
        this.backend = backend;
    }

    static void start(MVStore store, DurableBackend backend) {
        Thread thread = new Thread(new Housekeeping(store, backend), "housekeeping");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        while (!store.isClosed()) {
            try {
                Thread.sleep(INTERVAL_MS);
                turn();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                System.err.println("housekeeping failed: " + e);
            }
        }
    }

    private void turn() {
        long version = store.getCurrentVersion();
        if (version == syncedVersion) {
            return;
        }
        store.sync();
        syncedVersion = version;
        backend.exclusively(() -> {
            if (store.compact(WANTED_FILL_PERCENT, BYTES_A_TURN)) {
                store.commit();
            }
        });
    }
}
