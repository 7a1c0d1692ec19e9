package dev.latchkey.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.latchkey.domain.shared.Secret;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-7")
class QrCodeTest {
    private static final Secret TEXT = new Secret(
            "otpauth://totp/Latchkey:ada%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Latchkey"
                    + "&algorithm=SHA1&digits=6&period=30");
    private static final int DARK = 0xff000000;
    private static final int LIGHT = 0xffffffff;

    @Test
    void a_reader_reads_the_picture() throws ReaderException {
        String svg = QrCode.of(TEXT).svg().reveal();
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(svg);
        assertThat(size.find()).isTrue();
        int side = Integer.parseInt(size.group(1));
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, LIGHT);
        Matcher modules = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z").matcher(svg);
        while (modules.find()) {
            pixels[Integer.parseInt(modules.group(2)) * side + Integer.parseInt(modules.group(1))] = DARK;
        }

        assertThat(read(side, side, pixels)).isEqualTo(TEXT.reveal());
        assertThat(svg).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"").endsWith("</svg>");
    }

    @Test
    void a_reader_reads_the_lines_of_a_dark_terminal() throws ReaderException {
        List<String> lines = QrCode.of(TEXT).lines().reveal().lines().toList();
        int width = lines.get(0).length();
        int[] pixels = new int[width * lines.size() * 2];
        for (int y = 0; y < lines.size(); y++) {
            for (int x = 0; x < width; x++) {
                char half = lines.get(y).charAt(x);
                pixels[2 * y * width + x] = half == '\u2588' || half == '\u2580' ? LIGHT : DARK;
                pixels[(2 * y + 1) * width + x] = half == '\u2588' || half == '\u2584' ? LIGHT : DARK;
            }
        }

        assertThat(lines).allSatisfy(line -> assertThat(line).hasSize(width));
        assertThat(width).as("fits a terminal of 80 columns").isLessThanOrEqualTo(80);
        assertThat(read(width, lines.size() * 2, pixels)).isEqualTo(TEXT.reveal());
    }

    @Test
    void what_is_drawn_of_a_secret_is_one() {
        assertThat(QrCode.of(TEXT).svg()).hasToString("(secret)");
        assertThat(QrCode.of(TEXT).lines()).hasToString("(secret)");
    }

    /** Four pixels a module, as a camera would see at least. */
    private static String read(int width, int height, int[] pixels) throws ReaderException {
        int scale = 4;
        int[] seen = new int[width * scale * height * scale];
        for (int y = 0; y < height * scale; y++) {
            for (int x = 0; x < width * scale; x++) {
                seen[y * width * scale + x] = pixels[y / scale * width + x / scale];
            }
        }
        BinaryBitmap bitmap = new BinaryBitmap(
                new GlobalHistogramBinarizer(new RGBLuminanceSource(width * scale, height * scale, seen)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE)))
                .getText();
    }
}
