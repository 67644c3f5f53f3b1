using System;
using System.IO;
using System.IO.Compression;

namespace BankCrm.Feed.Reading;

/// <summary>
/// Unpacks a gzip file and notices when it was cut short, which <see cref="GZipStream"/> does not: it ends quietly wherever the
/// input does. A small gzip member of known content is read as if it followed the file; it comes out at the end exactly when all
/// before it was complete and sound. The last bytes are held back until it is known whether they are that content.
/// </summary>
internal sealed class SentinelGzipStream : ForwardOnlyStream
{
    private static readonly byte[] Sentinel = "\u0004end of extract"u8.ToArray();
    private static readonly byte[] SentinelMember = Pack();

    private readonly GZipStream unpacked;
    private readonly byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool finished;

    internal SentinelGzipStream(Stream packed)
        : this(new GZipStream(new FollowedStream(packed, SentinelMember), CompressionMode.Decompress))
    {
    }

    private SentinelGzipStream(GZipStream unpacked)
        : base(unpacked) => this.unpacked = unpacked;

    /// <exception cref="InvalidDataException">The file is damaged or was cut short.</exception>
    public override int Read(Span<byte> destination)
    {
        while (end - start <= Sentinel.Length && !finished)
        {
            Fill();
        }

        var length = Math.Min(destination.Length, end - start - (finished ? 0 : Sentinel.Length));
        buffer.AsSpan(start, length).CopyTo(destination);
        start += length;
        return length;
    }

    private void Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        var read = unpacked.Read(buffer, end, buffer.Length - end);
        end += read;
        if (read > 0)
        {
            return;
        }

        finished = true;
        if (!buffer.AsSpan(0, end).EndsWith(Sentinel))
        {
            throw new InvalidDataException("The compressed data ends too early.");
        }

        end -= Sentinel.Length;
    }

    private static byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Sentinel);
        }

        return packed.ToArray();
    }
}
