import Foundation
import Retrieval

/// The columns of a corpus: little-endian files, one a column; 65535 pads a list.
struct Columns {
  private let folder: URL

  init(_ folder: String) { self.folder = URL(filePath: folder) }

  func people() throws -> [LinearPerson] {
    let occupations: [UInt16] = try column("p_rome")
    let skills: [UInt16] = try column("p_skills")
    let (latitude, longitude, radius): ([Float], [Float], [Float]) = try (
      column("p_lat"), column("p_lon"), column("p_radius")
    )
    let (licence, contracts, priorities): ([UInt8], [UInt8], [UInt8]) = try (
      column("p_licence"), column("p_contract"), column("p_prio")
    )
    return latitude.indices.map { row in
      LinearPerson(
        latitude: latitude[row], longitude: longitude[row], radius: radius[row], hasLicence: licence[row] != 0,
        contracts: contracts[row], priorities: priorities[row],
        occupations: list(occupations, row, of: latitude.count), skills: list(skills, row, of: latitude.count))
    }
  }

  func offers() throws -> [LinearOffer] {
    let (occupations, skills): ([UInt16], [UInt16]) = try (column("o_rome"), column("o_skills"))
    let (worths, latitude, longitude): ([Float], [Float], [Float]) = try (
      column("o_romew"), column("o_lat"), column("o_lon")
    )
    let (licence, contracts, priorities): ([UInt8], [UInt8], [UInt8]) = try (
      column("o_reqlic"), column("o_contract"), column("o_prio")
    )
    let width = occupations.count / latitude.count
    return latitude.indices.map { row in
      let north = Double(latitude[row])
      return LinearOffer(
        latitude: north, longitude: Double(longitude[row]),
        degreeOfLongitude: LinearPolicy.kilometresPerDegree * cos(north * .pi / 180),
        requiresLicence: licence[row] != 0, contracts: contracts[row], priorities: priorities[row],
        occupations: (0..<width).map { (occupations[row * width + $0], Double(worths[row * width + $0])) },
        skills: list(skills, row, of: latitude.count))
    }
  }

  /// A whole column.
  func column<Number: BitwiseCopyable>(_ name: String) throws -> [Number] {
    let data = try Data(contentsOf: folder.appending(path: name + ".bin"))
    return data.withUnsafeBytes { bytes in
      (0..<bytes.count / MemoryLayout<Number>.size).map {
        bytes.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Number>.size, as: Number.self)
      }
    }
  }

  /// The row of a column of lists.
  private func list(_ column: [UInt16], _ row: Int, of rows: Int) -> [UInt16] {
    let width = column.count / rows
    return column[row * width..<(row + 1) * width].filter { $0 != .max }
  }
}
