package vn.tiendo.task.file;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import vn.tiendo.platform.file.FileType;

/**
 * A picture without what the camera and its owner wrote beside it: place, device, serial number, names. The picture
 * itself is passed on as it is. What is not a well-formed picture is refused by an {@link IOException}, never passed on.
 */
public final class PublicCopy {
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    /** A byte 0xff of the picture itself is followed by 0; restarts stand inside a scan as well. */
    private static final int FIRST_RESTART = 0xd0;

    private static final int LAST_RESTART = 0xd7;
    /** JFIF and the colour transform of Adobe decide how a picture looks; all other application segments go. */
    private static final int JFIF = 0xe0;

    private static final int ADOBE = 0xee;
    private static final int COMMENT = 0xfe;
    private static final int PNG_SIGNATURE = 8;
    private static final int LONGEST_CHUNK = 64 << 20;
    /** ISO/IEC 15948: chunks without which a picture looks different. */
    private static final Set<String> KEPT_CHUNKS =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");

    private PublicCopy() {}

    /** Writes the copy of a file of this media type, if one of that type can have any. */
    public static void of(String mediaType, InputStream picture, OutputStream out) throws IOException {
        if (mediaType.equals(FileType.JPEG.mediaType())) {
            ofJpeg(picture, out);
        } else if (mediaType.equals(FileType.PNG.mediaType())) {
            ofPng(picture, out);
        } else {
            throw new IOException("No picture, but " + mediaType);
        }
    }

    static void ofJpeg(InputStream picture, OutputStream out) throws IOException {
        DataInputStream in = new DataInputStream(picture);
        out.write(exactly(in, 2));
        int marker = marker(in);
        while (marker != END_OF_IMAGE) {
            int length = in.readUnsignedShort();
            byte[] segment = exactly(in, length - 2);
            if (isPicture(marker, segment)) {
                writeMarker(out, marker);
                out.write(length >> 8);
                out.write(length);
                out.write(segment);
            }
            marker = marker == START_OF_SCAN ? afterScan(in, out) : marker(in);
        }
        // What some cameras append after the end is left behind.
        writeMarker(out, END_OF_IMAGE);
    }

    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xff) {
            throw new IOException("No segment where one must begin");
        }
        return afterFill(in);
    }

    private static int afterFill(DataInputStream in) throws IOException {
        int marker = in.readUnsignedByte();
        while (marker == 0xff) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private static boolean isPicture(int marker, byte[] segment) {
        if (marker == JFIF) {
            // Thumbnails and the notes of some cameras go by the same number.
            return new String(segment, StandardCharsets.ISO_8859_1).startsWith("JFIF\0");
        }
        boolean application = marker >= 0xe0 && marker <= 0xef;
        return application ? marker == ADOBE : marker != COMMENT;
    }

    /** Passes on the scan; answers the marker behind it, for there may be more segments and scans. */
    private static int afterScan(DataInputStream in, OutputStream out) throws IOException {
        while (true) {
            int next = in.readUnsignedByte();
            if (next != 0xff) {
                out.write(next);
                continue;
            }
            int marker = afterFill(in);
            boolean ofScan = marker == 0 || (marker >= FIRST_RESTART && marker <= LAST_RESTART);
            if (!ofScan) {
                return marker;
            }
            writeMarker(out, marker);
        }
    }

    private static void writeMarker(OutputStream out, int marker) throws IOException {
        out.write(0xff);
        out.write(marker);
    }

    static void ofPng(InputStream picture, OutputStream out) throws IOException {
        DataInputStream in = new DataInputStream(picture);
        out.write(exactly(in, PNG_SIGNATURE));
        String type;
        do {
            byte[] head = exactly(in, 8);
            int length = (head[0] & 0xff) << 24 | (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | head[3] & 0xff;
            type = new String(head, 4, 4, StandardCharsets.US_ASCII);
            if (length < 0 || length > LONGEST_CHUNK) {
                throw new IOException("A chunk of impossible length");
            }
            byte[] dataAndSum = exactly(in, length + 4);
            if (KEPT_CHUNKS.contains(type)) {
                out.write(head);
                out.write(dataAndSum);
            }
        } while (!type.equals("IEND"));
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        if (length < 0) {
            throw new IOException("A part of impossible length");
        }
        byte[] read = in.readNBytes(length);
        if (read.length < length) {
            throw new EOFException("The picture is cut off");
        }
        return read;
    }
}
