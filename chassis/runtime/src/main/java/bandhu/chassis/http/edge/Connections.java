package bandhu.chassis.http.edge;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.VertxHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

/**
 * Holds each connection to HTTP, as the gateway does: a {@link StrictDecoder} reads it, and what is no request at all, or too long
 * to be read, is answered with a problem document before the connection ends. Quarkus offers neither, so that both are put
 * on each connection when the server accepts it. HTTP/2 in clear text, which would go another way, is not spoken.
 */
@ApplicationScoped
public class Connections implements HttpServerOptionsCustomizer {
    private final Vertx vertx;
    private final EarlyAnswers answers;

    Connections(Vertx vertx, EarlyAnswers answers) {
        this.vertx = vertx;
        this.answers = answers;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }

    void guard(@ObservesAsync HttpServerStart started) {
        Accepting accepting = new Accepting(started.options());
        for (EventExecutor executor : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            if (executor instanceof SingleThreadEventLoop loop) {
                loop.execute(() -> loop.registeredChannelsIterator().forEachRemaining(accepting::install));
            }
        }
    }

    private void refuse(HttpServerRequest request) {
        answers.refuseAndClose(request, StrictDecoder.problem(request));
    }

    /** Sees each connection before it is registered, when its handlers are not there yet. */
    @ChannelHandler.Sharable
    private final class Accepting extends ChannelInboundHandlerAdapter {
        private final HttpServerOptions options;

        Accepting(HttpServerOptions options) {
            this.options = options;
        }

        void install(Channel channel) {
            if (channel instanceof ServerChannel) {
                channel.pipeline().addFirst(this);
            }
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            ((Channel) accepted).pipeline().addLast(new Beginning(options));
            context.fireChannelRead(accepted);
        }
    }

    /** Sees it when they are there, and nothing is read. */
    private final class Beginning extends ChannelInboundHandlerAdapter {
        private final HttpServerOptions options;

        Beginning(HttpServerOptions options) {
            this.options = options;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            VertxHandler<?> handler = context.pipeline().get(VertxHandler.class);
            if (handler != null && handler.getConnection() instanceof HttpServerConnection connection) {
                StrictDecoder.install(connection, options);
                connection.invalidRequestHandler(Connections.this::refuse);
            }
            context.fireChannelActive();
            context.pipeline().remove(this);
        }
    }
}
