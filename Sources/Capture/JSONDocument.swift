import CJSON
import Foundation

/// Reads JSON documents one after the other, each in place and without building a tree of its own.
///
/// A value lives as long as the closure that is given it. What is not well-formed is left to a reader that says why.
public final class JSONDocumentReader {
  private let parser: OpaquePointer?

  /// A reader.
  public init() { parser = cjson_parser_create(JSONScan.deepest) }

  deinit { cjson_parser_destroy(parser) }

  /// What `body` makes of a document; nil when it is not well-formed JSON in UTF-8, or when `body` gives nil.
  /// - Complexity: O(bytes).
  public func read<Result>(_ data: Data, _ body: (JSONNode) -> Result?) -> Result? {
    guard let parser else { return nil }
    return data.withUnsafeBytes { bytes in
      var root = cjson_value()
      guard let base = bytes.baseAddress, cjson_parse(parser, base, bytes.count, &root) else { return nil }
      return body(JSONNode(root))
    }
  }
}

/// A value of a JSON document; valid only while the document is read.
public struct JSONNode {
  private let value: cjson_value

  fileprivate init(_ value: cjson_value) { self.value = value }

  /// What a value is.
  public enum Content {
    case object, array, null
    case string(String)
    case integer(Int)
    /// A number that is no 64-bit integer.
    case number(Double)
    case bool(Bool)
  }

  /// What it is.
  public var content: Content {
    switch cjson_kind_of(value) {
    case CJSON_OBJECT: .object
    case CJSON_ARRAY: .array
    case CJSON_STRING: .string(text)
    case CJSON_INTEGER: .integer(Int(cjson_integer(value)))
    case CJSON_NUMBER: .number(cjson_number(value))
    case CJSON_TRUE: .bool(true)
    case CJSON_FALSE: .bool(false)
    default: .null
    }
  }

  /// The member of an object under a name, the first of several; nil when there is none.
  public subscript(name: StaticString) -> JSONNode? {
    var member = cjson_value()
    let isThere = name.withUTF8Buffer { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { cjson_member(value, $0.baseAddress, $0.count, &member) }
    }
    return isThere ? JSONNode(member) : nil
  }

  /// The values of an array; none for any other value.
  public var elements: [JSONNode] {
    let count = cjson_count(value)
    return [cjson_value](unsafeUninitializedCapacity: count) { buffer, initialized in
      if count > 0 { cjson_elements(value, buffer.baseAddress) }
      initialized = count
    }
    .map { JSONNode($0) }
  }

  /// The library has found it to be well-formed UTF-8; to look again would take longer than to read it.
  private var text: String {
    var length = 0
    let start = cjson_text(value, &length)
    return UnsafeBufferPointer(start: start, count: length).withMemoryRebound(to: UInt8.self) {
      String(wellFormed: $0.span)
    }
  }
}
