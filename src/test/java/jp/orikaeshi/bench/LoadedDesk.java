package jp.orikaeshi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.Map;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.scenario.MeasuredCarrier;

/** A serving desk with as many customers as engineers, its carrier, and the one broken server of all their sites. */
record LoadedDesk(RunningDesk desk, MeasuredCarrier carrier, HttpServer site) implements AutoCloseable {

    static LoadedDesk of(int customers) throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), customers * 2);
        site.createContext("/", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        site.start();
        RunningDesk desk = RunningDesk.start("serve", Map.of());
        LoadedDesk loaded = new LoadedDesk(desk, new MeasuredCarrier(desk), site);
        String file =
                ManyCustomers.deskFile(customers, customers, site.getAddress().getPort());
        loaded.read(desk.putDeskFile(file));
        return loaded;
    }

    JsonNode get(String path) {
        return read(desk.get(path));
    }

    void resolve(long ticket) {
        read(desk.post(
                "/api/v1/tickets/" + ticket + "/resolve",
                "{\"cause\":\"サーバーの過負荷\",\"summary\":\"サイトを表示できない状態でした。\",\"remedy\":\"設定を直しました。\"}"));
    }

    private JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return Json.read(answer.body(), JsonNode.class);
    }

    @Override
    public void close() {
        desk.close();
        carrier.close();
        site.stop(0);
    }
}
