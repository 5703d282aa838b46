package org.jumptojob.xapi.client;

import jakarta.json.JsonException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.xapi.multipart.DeclaredAttachment;
import org.jumptojob.xapi.multipart.MultipartWriter;

/** Sends statements in batches, each as one POST that a store takes whole or not at all (Communication 2.1.2). */
final class StatementSender {

    private final Transport transport;
    private final int most;
    private final long mostBytes;

    StatementSender(Transport transport, int most, long mostBytes) {
        this.transport = transport;
        this.most = most;
        this.mostBytes = mostBytes;
    }

    List<UUID> send(List<String> texts, Collection<Attachment> attachments) {
        List<Outgoing> statements = texts.stream().map(Outgoing::of).toList();
        Map<String, Attachment> byHash = new LinkedHashMap<>();
        attachments.forEach(one -> byHash.put(one.sha2(), one));
        requireAttachments(statements, byHash);
        Outgoing.batches(statements, most, mostBytes).forEach(batch -> post(batch, byHash));
        return statements.stream().map(Outgoing::id).toList();
    }

    /** Says before anything is sent what the store would refuse in the middle. */
    private static void requireAttachments(List<Outgoing> statements, Map<String, Attachment> byHash) {
        Set<String> unnamed = new HashSet<>(byHash.keySet());
        for (Outgoing statement : statements) {
            for (DeclaredAttachment declared : statement.attachments()) {
                Attachment given = byHash.get(declared.sha2());
                if (given == null && !declared.hasFileUrl()) {
                    throw new IllegalArgumentException("Statement " + statement.id()
                            + " names an attachment without a fileUrl whose bytes are not given: " + declared.sha2());
                }
                if (given != null && declared.length().compareTo(BigDecimal.valueOf(given.length())) != 0) {
                    throw new IllegalArgumentException("Statement " + statement.id() + " says that an attachment has "
                            + declared.length().toPlainString() + " bytes, but it has " + given.length() + ".");
                }
                unnamed.remove(declared.sha2());
            }
        }
        if (!unnamed.isEmpty()) {
            throw new IllegalArgumentException("No statement names these attachments: " + unnamed);
        }
    }

    /** A batch that is too long for the store is sent again in two halves. */
    private void post(List<Outgoing> batch, Map<String, Attachment> byHash) {
        Transport.Answer<byte[]> answer = transport.send(request(batch, byHash), BodyHandlers.ofByteArray());
        if (answer.status() == 413 && batch.size() > 1) {
            post(batch.subList(0, batch.size() / 2), byHash);
            post(batch.subList(batch.size() / 2, batch.size()), byHash);
        } else if (answer.status() == 200) {
            requireSameIds(batch, answer);
        } else if (answer.status() != 204) {
            throw transport.refused(answer, answer.response().body());
        }
    }

    private HttpRequest request(List<Outgoing> batch, Map<String, Attachment> byHash) {
        byte[] json = batch.stream()
                .map(Outgoing::text)
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
        List<Attachment> parts = new ArrayList<>();
        Set<String> there = new HashSet<>();
        for (Outgoing statement : batch) {
            for (DeclaredAttachment declared : statement.attachments()) {
                if (byHash.containsKey(declared.sha2()) && there.add(declared.sha2())) {
                    parts.add(byHash.get(declared.sha2()));
                }
            }
        }
        HttpRequest.Builder request = transport.to("statements");
        if (parts.isEmpty()) {
            return request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(json))
                    .build();
        }
        String boundary = MultipartWriter.newBoundary();
        return request.header("Content-Type", MultipartWriter.contentType(boundary))
                .POST(MultipartRequest.body(boundary, json, parts))
                .build();
    }

    /** A store that gives other ids than asked for would store a repeated statement twice. */
    private static void requireSameIds(List<Outgoing> batch, Transport.Answer<byte[]> answer) {
        Set<UUID> sent = batch.stream().map(Outgoing::id).collect(Collectors.toSet());
        try {
            Set<UUID> stored = new HashSet<>();
            Answers.strings(new String(answer.response().body(), StandardCharsets.UTF_8))
                    .forEach(id -> stored.add(UUID.fromString(id)));
            if (!stored.equals(sent)) {
                throw Transport.unreadable(
                        answer.response(), "the store names other ids than those of the statements sent.", null);
            }
        } catch (JsonException | IllegalArgumentException e) {
            throw Transport.unreadable(answer.response(), "the answer is no list of ids.", e);
        }
    }
}
