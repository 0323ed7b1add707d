package bandhu.e2e;

import java.io.IOException;

import static org.assertj.core.api.Assertions.assertThat;

/** A tenant with the generated business of {@code ./bandhu demo}, which several tests read and none changes. */
public record DemoTenant(String name) {

    static DemoTenant load(RunningSuite suite) throws IOException, InterruptedException {
        DemoTenant tenant = new DemoTenant("owner");
        Command.Result loaded = suite.run("demo", "--tenant", tenant.name());
        assertThat(loaded.exitCode()).as(loaded.output()).isZero();
        return tenant;
    }
}
