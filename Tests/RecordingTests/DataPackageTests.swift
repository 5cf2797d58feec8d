import Foundation
import Tables
import Testing

@testable import Recording

@Suite("Tables and what is said of them")
struct DataPackageTests {
  private let schema = TableSchema(
    name: "jobs", title: "Jobs", primaryKey: ["region"],
    fields: [
      TableField("region", .text, "NUTS code"),
      TableField("employment", .number, unit: "person", "persons employed"),
    ])

  @Test("a table's bytes and digest are those of its file; what has no meaning is an empty field")
  func table() throws {
    let folder = try TemporaryFolder()
    let table = try TableFile(schema, in: folder.path)
    for (region, employment) in [("ITC4C", 1.0 / 3), ("ITC46", .nan)] {
      table.text(region)
      table.number(employment)
      try table.endRow()
    }
    let resource = try table.finish()
    let text = try folder.text(of: "jobs.csv")
    #expect(text == "region,employment\nITC4C,0.3333333333333333\nITC46,\n")
    #expect(resource.byteCount == text.utf8.count)
    #expect(resource.digest == SHA256Digest(of: Array(text.utf8)))
  }

  @Test("the descriptor is JSON that names types, units, bytes and digests, in a fixed order")
  func descriptor() throws {
    let digest = SHA256Digest(of: [])
    var package = DataPackage(
      name: "calm", title: "A \"calm\" run", description: "", version: "1.0.0", licences: [], sources: [],
      contributors: [DataReference(title: "A planner")],
      resources: [
        DataResource(
          name: "jobs", path: "jobs.csv", title: "Jobs", content: .table(schema), byteCount: 7, digest: digest
        )
      ])
    let text = package.json.pretty
    #expect(text == package.json.pretty)
    #expect(!text.contains("licenses") && !text.contains("places") && !text.contains("question"))
    (package.question, package.places) = ("Why?", [DataPlace(code: "ITC41", name: "Varese")])
    #expect(package.json.line.contains(#""question": "Why?""#))
    #expect(package.json.line.contains(#""places": [{"code": "ITC41", "name": "Varese"}]"#))
    let json = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let resource = try #require((json["resources"] as? [[String: Any]])?.first)
    #expect(json["title"] as? String == "A \"calm\" run")
    #expect(resource["bytes"] as? Int == 7)
    #expect(resource["hash"] as? String == "sha256:\(digest)")
    let fields = (resource["schema"] as? [String: Any])?["fields"] as? [[String: String]]
    #expect(
      fields?.last == [
        "name": "employment", "type": "number", "description": "persons employed", "unit": "person",
      ])
  }

  @Test("JSON escapes what must be escaped and stays on one line when asked")
  func json() throws {
    let value: JSONValue = ["a\n": ["\u{1}\"\\é", 1, true], "b": .number(0.1), "c": []]
    #expect(value.line == #"{"a\n": ["\u0001\"\\é", 1, true], "b": 0.1, "c": []}"#)
    #expect(value.pretty.hasSuffix("\n  \"c\": []\n}\n"))
  }
}
