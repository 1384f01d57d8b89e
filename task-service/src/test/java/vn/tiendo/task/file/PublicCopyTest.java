package vn.tiendo.task.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicCopyTest {
    private static final String SECRET = "GPS 20.8 106.1, người chụp";

    @Test
    void aPhotoLosesItsPlaceAndNotAPixel() throws IOException {
        byte[] photo = with(
                picture("jpg"), 2, segment(0xe1, "Exif\0\0" + SECRET), segment(0xfe, SECRET), segment(0xed, SECRET));
        assertThat(text(photo)).contains(SECRET);

        byte[] copy = jpegCopy(photo);

        assertThat(text(copy)).doesNotContain("GPS").doesNotContain("Exif");
        assertThat(pixels(copy)).isEqualTo(pixels(photo));
    }

    @Test
    void whatStandsBetweenTheScansOfAPhotoGoesAsWell() throws IOException {
        byte[] photo = progressive();
        int secondScan = text(photo, StandardCharsets.ISO_8859_1).lastIndexOf("\u00ff\u00da");
        byte[] told = with(photo, secondScan, segment(0xfe, SECRET), segment(0xe1, "Exif\0\0" + SECRET));

        byte[] copy = jpegCopy(told);

        assertThat(text(copy)).doesNotContain("GPS").doesNotContain("Exif");
        assertThat(copy).isEqualTo(jpegCopy(photo));
        assertThat(pixels(copy)).isEqualTo(pixels(photo));
    }

    @Test
    void ofTheFirstApplicationSegmentsOnlyTheJfifHeaderStays() throws IOException {
        byte[] photo = with(picture("jpg"), 2, segment(0xe0, "CIFF" + SECRET), segment(0xe0, "JFXX\0" + SECRET));

        byte[] copy = jpegCopy(photo);

        assertThat(text(copy)).contains("JFIF").doesNotContain("CIFF").doesNotContain("JFXX");
        assertThat(pixels(copy)).isEqualTo(pixels(photo));
    }

    @Test
    void whatACameraAppendsAfterTheImageIsLeftBehind() throws IOException {
        byte[] photo = picture("jpg");

        byte[] copy = jpegCopy(with(photo, photo.length, SECRET.getBytes(StandardCharsets.UTF_8)));

        assertThat(copy).isEqualTo(jpegCopy(photo));
    }

    @Test
    void aPngLosesItsTextAndNotAPixel() throws IOException {
        byte[] photo = with(picture("png"), 33, chunk("tEXt", SECRET), chunk("eXIf", SECRET), chunk("tIME", "1234567"));
        assertThat(pixels(photo)).isNotEmpty();

        byte[] copy = pngCopy(photo);

        assertThat(text(copy)).doesNotContain("GPS").doesNotContain("eXIf").doesNotContain("tIME");
        assertThat(pixels(copy)).isEqualTo(pixels(photo));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 60, 300})
    void whatIsCutOffIsRefused(int length) throws IOException {
        byte[] photo = Arrays.copyOf(picture("jpg"), length);
        byte[] drawing = Arrays.copyOf(picture("png"), length);

        assertThatThrownBy(() -> jpegCopy(photo)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> pngCopy(drawing)).isInstanceOf(IOException.class);
    }

    private static byte[] jpegCopy(byte[] photo) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        PublicCopy.ofJpeg(new ByteArrayInputStream(photo), copy);
        return copy.toByteArray();
    }

    private static byte[] pngCopy(byte[] photo) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        PublicCopy.ofPng(new ByteArrayInputStream(photo), copy);
        return copy.toByteArray();
    }

    private static byte[] progressive() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(
                    null, new IIOImage(ImageIO.read(new ByteArrayInputStream(picture("jpg"))), null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 30; y++) {
                image.setRGB(x, y, x * 6 << 16 | y * 8 << 8 | (x ^ y));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static int[] pixels(byte[] photo) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] with(byte[] photo, int at, byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(photo, 0, at);
        for (byte[] part : parts) {
            all.write(part);
        }
        all.write(photo, at, photo.length - at);
        return all.toByteArray();
    }

    private static byte[] segment(int marker, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(bytes.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (bytes.length + 2))
                .put(bytes)
                .array();
    }

    private static byte[] chunk(String type, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(bytes);
        return ByteBuffer.allocate(bytes.length + 12)
                .putInt(bytes.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(bytes)
                .putInt((int) sum.getValue())
                .array();
    }

    private static String text(byte[] photo) {
        return text(photo, StandardCharsets.UTF_8);
    }

    private static String text(byte[] photo, Charset charset) {
        return new String(photo, charset);
    }
}
