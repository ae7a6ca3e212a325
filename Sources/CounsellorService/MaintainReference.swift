import Capture
import ReferenceCompiler

/// Compiles published reference tables, checks the ones in use, tells which they are.
public struct MaintainReference {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// Compiles what a folder of published tables holds; the product uses the newest edition from then on.
  ///
  /// - Parameters:
  ///   - published: the folder of published tables.
  ///   - sectors: the programme's sector list; nil to keep the one in use.
  ///   - destination: the reference folder to write; nil for the user's own.
  /// - Throws: `ServiceError.reference`.
  public func build(
    from published: String, sectors: String?, to destination: String?
  ) throws(ServiceError) -> BuildReport {
    do {
      return try ReferenceBuild(
        from: published, sectors: sectors, to: destination ?? session.installation.userReference,
        beside: session.installation.referenceFolders
      ).run()
    } catch {
      throw .reference(error)
    }
  }

  /// Learns the vocabulary of occupations from files of open offers; the product uses it from then on.
  /// - Parameters:
  ///   - paths: files of offers with codes, in the France Travail format.
  ///   - destination: the reference folder to write; nil for the user's own.
  /// - Throws: `ServiceError.file` for a file that cannot be read, `ServiceError.reference`.
  public func learn(from paths: [String], to destination: String?) throws(ServiceError) -> BuildReport {
    var files: [CapturedFile] = []
    for path in paths {
      do {
        files.append(try CapturedFile(path: path))
      } catch {
        throw .file(error)
      }
    }
    do {
      let destination = destination ?? session.installation.userReference
      return try UsageBuild(with: session.reference.editions, to: destination).run(files)
    } catch {
      throw .reference(error)
    }
  }

  /// Proves every cross-reference of the editions in use.
  public func check() -> ReferenceCheck { ReferenceCheck(session.reference.editions) }

  /// The sizes of the tables of each edition in use.
  /// - Throws: `ServiceError.reference` when a table has gone.
  public func status() throws(ServiceError) -> [(ReferenceEditions.Edition, [ReferenceEditions.Edition.TableSize])] {
    var result: [(ReferenceEditions.Edition, [ReferenceEditions.Edition.TableSize])] = []
    for source in ReferenceSource.allCases {
      guard let edition = session.reference.editions[source] else { continue }
      do {
        result.append((edition, try edition.tableSizes()))
      } catch {
        throw .reference(error)
      }
    }
    return result
  }
}
