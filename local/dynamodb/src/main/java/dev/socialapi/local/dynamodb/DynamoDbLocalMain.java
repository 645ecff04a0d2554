package dev.socialapi.local.dynamodb;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import dev.socialapi.local.process.ParentPipe;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The main of the child process: DynamoDB Local on the loopback interface and a free port, neither
 * of which its own main can do.
 */
final class DynamoDbLocalMain {
  static final String READY = "DynamoDB Local listens on port ";

  /** The port is never used: it satisfies a check. One database serves all access keys. */
  private static final List<String> ALWAYS =
      List.of("-port", "8000", "-sharedDb", "-disableTelemetry");

  private DynamoDbLocalMain() {}

  public static void main(String[] arguments) throws Exception {
    ParentPipe.endWithParent();
    String[] all = Stream.concat(ALWAYS.stream(), Stream.of(arguments)).toArray(String[]::new);
    DynamoDBProxyServer database = ServerRunner.createServerFromCommandLineArgs(all);
    ServerConnector connector = connectorOf(database);
    connector.setHost("127.0.0.1");
    connector.setPort(0);
    database.start();
    System.out.println(READY + connector.getLocalPort());
  }

  private static ServerConnector connectorOf(DynamoDBProxyServer database)
      throws ReflectiveOperationException {
    var field = DynamoDBProxyServer.class.getDeclaredField("server");
    field.setAccessible(true);
    var server = (Server) field.get(database);
    return (ServerConnector) server.getConnectors()[0];
  }
}
