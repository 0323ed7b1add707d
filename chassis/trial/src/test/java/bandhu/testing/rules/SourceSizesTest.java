package bandhu.testing.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SourceSizesTest {

    @TempDir
    Path module;

    @Test
    void limits_may_be_reached() throws IOException {
        main("class A {\n void a(int a, int b, int c, int d, int e) {" + "\n".repeat(29) + "}}" + "\n".repeat(269));

        assertThat(new SourceSizes(module).violations()).isEmpty();
    }

    @Test
    void a_method_of_31_lines_is_found() throws IOException {
        main("class A { void a() {" + "\n".repeat(30) + "} }");

        assertThat(new SourceSizes(module).violations()).containsExactly("A.java a has 31 lines");
    }

    @Test
    void a_sixth_parameter_is_found() throws IOException {
        main("interface A { void a(int a, int b, int c, int d, int e, int f); }");

        assertThat(new SourceSizes(module).violations()).containsExactly("A.java a takes 6 parameters");
    }

    @Test
    void a_file_of_301_lines_is_found() throws IOException {
        main("class A {}" + "\n".repeat(301));

        assertThat(new SourceSizes(module).violations()).containsExactly("src/main/java/A.java has 301 lines");
    }

    @Test
    void a_test_of_301_lines_is_found() throws IOException {
        write("src/test/java/ATest.java", "class ATest { void a() {" + "\n".repeat(301) + "} }");

        assertThat(new SourceSizes(module).violations()).containsExactly("src/test/java/ATest.java has 302 lines");
    }

    private void main(String source) throws IOException {
        write("src/main/java/A.java", source);
    }

    private void write(String path, String source) throws IOException {
        Path file = module.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }
}
