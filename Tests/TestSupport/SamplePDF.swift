import Foundation

/// A small PDF of one page, written by hand: each line of text stands on a line of its own.
public func samplePDF(_ lines: [String]) -> Data {
  let text = lines.map { line in
    "(" + line.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)") + ") Tj T*"
  }
  let content = "BT /F1 11 Tf 14 TL 50 780 Td\n" + text.joined(separator: "\n") + "\nET"
  let objects = [
    "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream",
  ]
  var file = "%PDF-1.4\n"
  var offsets: [Int] = []
  for (index, object) in objects.enumerated() {
    offsets.append(file.utf8.count)
    file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
  }
  let start = file.utf8.count
  file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
  for offset in offsets { file += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n" }
  file += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
  return Data(file.utf8)
}
