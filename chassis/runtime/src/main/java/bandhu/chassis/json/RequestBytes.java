package bandhu.chassis.json;

import jakarta.enterprise.context.RequestScoped;

/** The body of the request in progress as it came, for those who compare requests. */
@RequestScoped
public class RequestBytes {
    private byte[] body = new byte[0];

    void keep(byte[] newBody) {
        this.body = newBody;
    }

    public byte[] body() {
        return body;
    }
}
