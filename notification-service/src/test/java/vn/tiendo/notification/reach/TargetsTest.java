package vn.tiendo.notification.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {
    private final Targets strict = new Targets(Optional.empty(), false);

    @ParameterizedTest
    @CsvSource({
        "http://8.8.8.8/,                     not-https",
        "ftp://8.8.8.8/,                      not-https",
        "file:///etc/passwd,                  not-https",
        "nonsense,                            not-https",
        "https://,                            not-an-address",
        "https:///path,                       not-an-address",
        "'https://exa mple.vn/',              not-an-address",
        "https://user:pw@8.8.8.8/,            not-an-address",
        "https://8.8.8.8/#top,                not-an-address",
        "https://no-such-host.invalid/,       unknown-host",
        "https://localhost/,                  private-address",
        "https://127.0.0.1/,                  private-address",
        "https://127.1/,                      not-an-address",
        "https://10.1.2.3:8443/,              private-address",
        "https://172.31.255.255/,             private-address",
        "https://192.168.0.1/,                private-address",
        "https://169.254.169.254/latest/,     private-address",
        "https://100.64.0.1/,                 private-address",
        "https://0.0.0.0/,                    private-address",
        "https://255.255.255.255/,            private-address",
        "https://224.0.0.1/,                  private-address",
        "https://[::1]/,                      private-address",
        "https://[::]/,                       private-address",
        "https://[::ffff:10.0.0.1]/,          private-address",
        "https://[fd00::1]/,                  private-address",
        "https://[fe80::1]/,                  private-address",
        "https://[64:ff9b::7f00:1]/,          private-address",
        "https://[2002:7f00:1::]/,            private-address"
    })
    void refuses(String url, String reason) {
        assertThatThrownBy(() -> strict.resolve(url)).hasMessage(reason);
    }

    @Test
    void takesAPublicAddress() throws Exception {
        Target target = strict.resolve("https://8.8.8.8:8443/nhan?a=%2F");

        assertThat(target.tls()).isTrue();
        assertThat(target.address().getHostAddress()).isEqualTo("8.8.8.8");
        assertThat(target.port()).isEqualTo(8443);
        assertThat(target.path()).isEqualTo("/nhan?a=%2F");
    }

    @Test
    void takesAPrivateAddressOnlyInsideABlockThatIsAllowed() throws Exception {
        Targets some = new Targets(Optional.of(List.of("10.20.0.0/16")), false);

        assertThat(some.resolve("https://10.20.3.4").path()).isEqualTo("/");
        assertThatThrownBy(() -> some.resolve("https://10.21.3.4/")).hasMessage("private-address");
    }
}
