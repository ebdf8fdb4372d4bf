package parley.trial;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * How documents and their ids are kept in the store's file: as BSON, which is several times smaller
 * and faster than Java serialization. Ids are ordered as MongoDB orders values.
 */
final class BsonType {
    private static final String ID = "";

    private BsonType() {
    }

    /** Values of a collection's map. */
    static final class OfDocument extends BasicDataType<Document> {
        @Override
        public int getMemory(Document document) {
            return document == null ? 0 : estimate(document);
        }

        @Override
        public void write(WriteBuffer out, Document document) {
            writeBson(out, document);
        }

        @Override
        public Document read(ByteBuffer in) {
            return readBson(in);
        }

        @Override
        public Document[] createStorage(int size) {
            return new Document[size];
        }
    }

    /** Keys of a collection's map. */
    static final class OfId extends BasicDataType<Object> {
        @Override
        public int compare(Object a, Object b) {
            return ValueComparator.ascWithoutListHandling().compare(a, b);
        }

        @Override
        public int getMemory(Object id) {
            return id == null ? 0 : estimate(id);
        }

        @Override
        public void write(WriteBuffer out, Object id) {
            writeBson(out, new Document(ID, id));
        }

        @Override
        public Object read(ByteBuffer in) {
            return readBson(in).get(ID);
        }

        @Override
        public Object[] createStorage(int size) {
            return new Object[size];
        }
    }

    private static void writeBson(WriteBuffer out, Document document) {
        ByteBuf bytes = Unpooled.buffer(256);
        BsonEncoder.encodeDocument(document, bytes);
        out.put(bytes.array(), bytes.arrayOffset(), bytes.readableBytes());
    }

    private static Document readBson(ByteBuffer in) {
        // BSON begins with its own length, so nothing else marks where one ends.
        ByteBuf bytes = Unpooled.wrappedBuffer(in.slice());
        Document document = BsonDecoder.decodeBson(bytes);
        in.position(in.position() + bytes.readerIndex());
        return document;
    }

    /** Rough size on the heap, which bounds the page cache; the constants are those of a 64-bit JVM. */
    private static int estimate(Object value) {
        if (value instanceof String) {
            return 40 + 2 * ((String) value).length();
        }
        if (value instanceof Map) {
            int size = 120;
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                size += 60 + estimate(entry.getValue());
            }
            return size;
        }
        if (value instanceof Collection) {
            int size = 60;
            for (Object element : (Collection<?>) value) {
                size += 8 + estimate(element);
            }
            return size;
        }
        return 24;
    }
}
