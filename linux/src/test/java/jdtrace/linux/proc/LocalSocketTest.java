package jdtrace.linux.proc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Random;
import jdtrace.linux.ffm.SysException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSocketTest {
  @TempDir Path directory;

  private ServerSocketChannel listen(Path path) throws IOException {
    return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
        .bind(UnixDomainSocketAddress.of(path));
  }

  @Test
  void whatIsSentArrivesAndWhatIsAnsweredIsReceivedUntilTheEnd() throws Exception {
    Path path = directory.resolve("socket");
    byte[] request = new byte[1_000_000]; // more than the kernel keeps of it
    new Random(1).nextBytes(request);
    byte[] got = new byte[request.length];
    try (ServerSocketChannel server = listen(path)) {
      Thread other =
          Thread.ofPlatform()
              .start(() -> {
                try (SocketChannel channel = server.accept()) {
                  ByteBuffer buffer = ByteBuffer.wrap(got);
                  while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
                  channel.write(ByteBuffer.wrap(got, 0, 10_000));
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      try (LocalSocket socket = LocalSocket.connect(path)) {
        socket.send(request);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (byte[] b = socket.receive(10_000); b != null; b = socket.receive(10_000)) {
          assertThat(b).isNotEmpty();
          answer.writeBytes(b);
        }
        assertThat(answer.toByteArray()).isEqualTo(java.util.Arrays.copyOf(request, 10_000));
      }
      other.join();
    }
    assertThat(got).isEqualTo(request);
  }

  @Test
  void nothingComesInTime() throws Exception {
    Path path = directory.resolve("socket");
    try (ServerSocketChannel server = listen(path);
        LocalSocket socket = LocalSocket.connect(path)) {
      assertThat(socket.receive(5)).isEmpty();
      server.accept().close();
      assertThat(socket.receive(10_000)).isNull();
      assertThatThrownBy(() -> socket.send(new byte[1])).hasMessageContaining("EPIPE");
    }
  }

  @Test
  void nobodyThere() {
    assertThatThrownBy(() -> LocalSocket.connect(directory.resolve("none")))
        .isInstanceOf(SysException.class)
        .hasMessageContaining("ENOENT");
    assertThatThrownBy(() -> LocalSocket.connect(directory.resolve("n".repeat(200))))
        .hasMessageContaining("ENAMETOOLONG");
  }
}
