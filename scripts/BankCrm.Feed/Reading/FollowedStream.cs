using System;
using System.IO;

namespace BankCrm.Feed.Reading;

/// <summary>Reads a stream and then some bytes as if they were its end.</summary>
internal sealed class FollowedStream(Stream first, ReadOnlyMemory<byte> following) : Stream
{
    private ReadOnlyMemory<byte> rest = following;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = first.Read(buffer);
        if (read > 0 || buffer.IsEmpty)
        {
            return read;
        }

        read = Math.Min(buffer.Length, rest.Length);
        rest.Span[..read].CopyTo(buffer);
        rest = rest[read..];
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            first.Dispose();
        }

        base.Dispose(disposing);
    }
}
